namespace Parapet.TrackingCases;

/// <summary>A radar of a case, with the names and units that case.json has: metres, radians, metres a second, seconds.</summary>
public sealed record Sensor
{
    public required int Id { get; init; }

    public required (double X, double Y, double Z) Position { get; init; }

    public required double Period { get; init; }

    public double Offset { get; init; }

    public required double SigmaRange { get; init; }

    public required double SigmaAzimuth { get; init; }

    public required double SigmaElevation { get; init; }

    public double SigmaRangeRate { get; init; } = 2;

    public double DetectionProbability { get; init; } = 0.9;

    /// <summary>Mean false plots a scan, uniform over the field of view.</summary>
    public required double ClutterPerScan { get; init; }

    public double LeastRange { get; init; } = 5000;

    public required double GreatestRange { get; init; }

    public double LeastElevation { get; init; }

    public double GreatestElevation { get; init; } = 0.35;

    /// <summary>Greatest range-rate of a false plot.</summary>
    public double GreatestRangeRate { get; init; } = 400;

    /// <summary>Two plots nearer than this in all of range (m), azimuth and elevation (rad) come as one; none where null.</summary>
    public (double Range, double Azimuth, double Elevation)? Cell { get; init; }

    /// <summary>What the sensor adds to every plot without knowing it: range (m), azimuth (rad), clock (s).</summary>
    public (double Range, double Azimuth, double Clock) Bias { get; init; }

    public double ClutterDensity =>
        ClutterPerScan / ((GreatestRange - LeastRange) * 2 * Math.PI * (GreatestElevation - LeastElevation));
}
