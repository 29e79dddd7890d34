namespace Parapet.TrackingCases;

/// <summary>One line of detections.csv and its line of origin.csv.</summary>
/// <param name="Time">As the sensor's clock has it, s.</param>
/// <param name="Values">Range (m), azimuth and elevation (rad), range-rate (m/s); or x and y (m).</param>
/// <param name="Origin">The target's place in the list; -1 for a false plot.</param>
public sealed record Plot(double Time, int Sensor, double[] Values, int Origin);
