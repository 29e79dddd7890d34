namespace Parapet.TrackingCases;

/// <summary>The radars of the cases.</summary>
internal static class Radars
{
    public static Sensor Search(int id, (double X, double Y, double Z) position, double period, double greatestRange, double clutter) => new()
    {
        Id = id,
        Position = position,
        Period = period,
        SigmaRange = 30,
        SigmaAzimuth = 0.0026,
        SigmaElevation = 0.0035,
        ClutterPerScan = clutter,
        GreatestRange = greatestRange,
    };

    public static Sensor Array(int id) => new()
    {
        Id = id,
        Position = (0, 0, 20),
        Period = 2,
        SigmaRange = 20,
        SigmaAzimuth = 0.0015,
        SigmaElevation = 0.0015,
        SigmaRangeRate = 1.5,
        ClutterPerScan = 100,
        LeastRange = 3000,
        GreatestRange = 90_000,
        GreatestElevation = 0.7,
    };

    public static Sensor Missile(int id) => new()
    {
        Id = id,
        Position = (0, 0, 50),
        Period = 1,
        SigmaRange = 15,
        SigmaAzimuth = 0.001,
        SigmaElevation = 0.001,
        DetectionProbability = 0.95,
        ClutterPerScan = 50,
        GreatestRange = 400_000,
        LeastElevation = 0.015,
        GreatestElevation = 1.5,
        GreatestRangeRate = 3000,
    };
}
