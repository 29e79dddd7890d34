using Parapet.Messages;

namespace Parapet.Fusion.Registration;

/// <summary>
/// By how much one radar's tracks stand off from another's, by the systematic errors of both: estimated together, since
/// only their difference shows [BarShalom2001, sec. 3.4].
/// </summary>
internal sealed class KeeperOffset
{
    private const int Size = 2 * BiasColumns.Count;

    /// <summary>99.9 % of chi-square with three degrees: a pair beyond it is of two targets.</summary>
    private const double Gate = 16.27;

    /// <summary>A pair whose errors are so much larger (in variance) than what is left to know is not worth its time.</summary>
    private const double WorthKnowing = 0.02;

    private readonly BiasEstimate _estimate;
    private readonly Vector<Ecef>[] _columns = new Vector<Ecef>[Size];
    private readonly double[] _rows = new double[3 * Size];
    private RecentFrame _other;
    private RecentFrame _reference;

    public KeeperOffset(RegisteredKeeper other, RegisteredKeeper reference)
    {
        (_other, _reference) = (new(other), new(reference));
        _estimate = new([.. Sigmas(other.Expected), .. Sigmas(reference.Expected)]);
    }

    /// <summary>The displacement of the other radar's report from where the reference would put it, and what of it is not known.</summary>
    public (Vector<Ecef> Displacement, SpreadMatrix Spread) At(TrackReport report)
    {
        FindColumns(report);
        return (Mean(), Spread());
    }

    /// <summary>Takes in a report of the other radar and what the reference's frame says of the same target at the same time.</summary>
    /// <param name="covariance">Of the random errors of both, m2.</param>
    public void Take(TrackReport report, Position<Ecef> own, in SpreadMatrix covariance)
    {
        FindColumns(report);
        if (Trace(Spread()) <= WorthKnowing * Trace(covariance))
        {
            return;
        }

        for (var i = 0; i < Size; i++)
        {
            (_rows[i], _rows[Size + i], _rows[2 * Size + i]) = (_columns[i].X, _columns[i].Y, _columns[i].Z);
        }

        _estimate.Take(_rows, report.Position - own, covariance, Gate);
    }

    private static double[] Sigmas(in SensorBias bias) =>
        [bias.Range.Metres, bias.Azimuth.Radians, bias.Elevation.Radians, bias.Clock.Seconds];

    private static double Trace(in SpreadMatrix matrix) => matrix.Xx + matrix.Yy + matrix.Zz;

    private void FindColumns(TrackReport report)
    {
        var columns = _columns.AsSpan();
        BiasColumns.Find(_other.At(report.Time), report.Position, report.Velocity, 1, columns);
        BiasColumns.Find(_reference.At(report.Time), report.Position, report.Velocity, -1, columns[BiasColumns.Count..]);
    }

    private Vector<Ecef> Mean()
    {
        var sum = default(Vector<Ecef>);
        for (var i = 0; i < Size; i++)
        {
            sum += _columns[i] * _estimate.Mean(i);
        }

        return sum;
    }

    /// <summary>Columns times covariance times columns: the covariance is symmetric, so half of it is gone through.</summary>
    private SpreadMatrix Spread()
    {
        var (xx, xy, xz, yy, yz, zz) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < Size; i++)
        {
            var a = _columns[i];
            var row = _estimate.Row(i);
            var b = a * (row[i] / 2);
            for (var j = i + 1; j < row.Length; j++)
            {
                b += _columns[j] * row[j];
            }

            xx += 2 * a.X * b.X;
            xy += a.X * b.Y + a.Y * b.X;
            xz += a.X * b.Z + a.Z * b.X;
            yy += 2 * a.Y * b.Y;
            yz += a.Y * b.Z + a.Z * b.Y;
            zz += 2 * a.Z * b.Z;
        }

        return new(xx, xy, xz, yy, yz, zz);
    }
}
