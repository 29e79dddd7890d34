using Parapet.Messages;

namespace Parapet.Tracking.Registration;

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

    private readonly RegisteredKeeper _other;
    private readonly RegisteredKeeper _reference;
    private readonly BiasEstimate _estimate;
    private readonly double[] _rows = new double[3 * Size];

    public KeeperOffset(RegisteredKeeper other, RegisteredKeeper reference)
    {
        (_other, _reference) = (other, reference);
        _estimate = new([.. Sigmas(other.Expected), .. Sigmas(reference.Expected)]);
    }

    /// <summary>The displacement of the other radar's report from where the reference would put it, and what of it is not known.</summary>
    public (Vector<Ecef> Displacement, SpreadMatrix Spread) At(in TrackReport report)
    {
        PutRows(report);
        return (Mean(), Spread());
    }

    /// <summary>Takes in a report of the other radar and what the reference's frame says of the same target at the same time.</summary>
    /// <param name="covariance">Of the random errors of both, m2.</param>
    public void Take(in TrackReport report, Position<Ecef> own, in SpreadMatrix covariance)
    {
        PutRows(report);
        if (Trace(Spread()) > WorthKnowing * Trace(covariance))
            _estimate.Take(_rows, report.Position - own, covariance, Gate);
    }

    private static double[] Sigmas(in SensorBias bias) =>
        [bias.Range.Metres, bias.Azimuth.Radians, bias.Elevation.Radians, bias.Clock.Seconds];

    private static double Trace(in SpreadMatrix matrix) => matrix.Xx + matrix.Yy + matrix.Zz;

    private void PutRows(in TrackReport report)
    {
        Put(0, new(_other.FrameAt(report.Time), report.Position, report.Velocity), 1);
        Put(BiasColumns.Count, new(_reference.FrameAt(report.Time), report.Position, report.Velocity), -1);
    }

    private void Put(int first, in BiasColumns columns, double sign)
    {
        for (var i = 0; i < BiasColumns.Count; i++)
        {
            var column = columns[i] * sign;
            (_rows[first + i], _rows[Size + first + i], _rows[2 * Size + first + i]) = (column.X, column.Y, column.Z);
        }
    }

    private Vector<Ecef> Mean()
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        for (var i = 0; i < Size; i++)
        {
            var mean = _estimate.Mean(i);
            x += _rows[i] * mean;
            y += _rows[Size + i] * mean;
            z += _rows[2 * Size + i] * mean;
        }

        return new(x, y, z);
    }

    /// <summary>Rows times covariance times rows.</summary>
    private SpreadMatrix Spread()
    {
        var (xx, xy, xz, yy, yz, zz) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < Size; i++)
        {
            var (x, y, z) = (0.0, 0.0, 0.0);
            for (var j = 0; j < Size; j++)
            {
                var covariance = _estimate.Covariance(i, j);
                x += covariance * _rows[j];
                y += covariance * _rows[Size + j];
                z += covariance * _rows[2 * Size + j];
            }

            xx += _rows[i] * x;
            xy += _rows[i] * y;
            xz += _rows[i] * z;
            yy += _rows[Size + i] * y;
            yz += _rows[Size + i] * z;
            zz += _rows[2 * Size + i] * z;
        }

        return new(xx, xy, xz, yy, yz, zz);
    }
}
