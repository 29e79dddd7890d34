namespace Parapet.TrackingCases;

/// <summary>A sensor that measures x and y on a square from 0 to <paramref name="Side"/> metres, once a second.</summary>
public sealed record PlaneSensor(double Sigma = 1, double DetectionProbability = 0.9, double ClutterPerScan = 10, double Side = 300)
{
    public double ClutterDensity => ClutterPerScan / (Side * Side);
}
