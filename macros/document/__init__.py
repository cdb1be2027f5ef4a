"""The job description as one JSON value, and its assembly from the library."""
