namespace Parapet.TrackingCases;

/// <summary>Targets that a radar does not resolve come as one plot between them.</summary>
internal static class PlotMerging
{
    public static void Merge(List<Plot> plots, Sensor sensor)
    {
        var cell = sensor.Cell!.Value;
        for (var i = 0; i < plots.Count; i++)
        {
            for (var j = plots.Count - 1; j > i; j--)
            {
                if (!AreOne(plots[i].Values, plots[j].Values, cell))
                {
                    continue;
                }

                plots[i] = plots[i] with { Values = Mean(plots[i].Values, plots[j].Values) };
                plots.RemoveAt(j);
            }
        }
    }

    private static bool AreOne(double[] a, double[] b, (double Range, double Azimuth, double Elevation) cell) =>
        Math.Abs(a[0] - b[0]) < cell.Range
        && Math.Abs(Math.IEEERemainder(a[1] - b[1], 2 * Math.PI)) < cell.Azimuth
        && Math.Abs(a[2] - b[2]) < cell.Elevation;

    private static double[] Mean(double[] a, double[] b)
    {
        var azimuth = a[1] + Math.IEEERemainder(b[1] - a[1], 2 * Math.PI) / 2;
        return [(a[0] + b[0]) / 2, azimuth - 2 * Math.PI * Math.Floor(azimuth / (2 * Math.PI)), (a[2] + b[2]) / 2, (a[3] + b[3]) / 2];
    }
}
