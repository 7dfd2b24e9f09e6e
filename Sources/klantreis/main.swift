print("klantreis")
