using System.Runtime.Intrinsics;
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
    private readonly Vector256<double>[] _columns = new Vector256<double>[Size];
    private readonly double[] _rows = new double[3 * Size];
    private RecentFrame _other;
    private RecentFrame _reference;

    // Of which columns and spread are now at hand: a report that teaches has just been framed.
    private TrackReport? _report;
    private SpreadMatrix _spread;

    public KeeperOffset(RegisteredKeeper other, RegisteredKeeper reference)
    {
        (_other, _reference) = (new(other), new(reference));
        _estimate = new([.. Sigmas(other.Expected), .. Sigmas(reference.Expected)]);
    }

    /// <summary>The displacement of the other radar's report from where the reference would put it, and what of it is not known.</summary>
    public (Vector<Ecef> Displacement, SpreadMatrix Spread) At(TrackReport report)
    {
        LookAt(report);
        return (Mean(), _spread);
    }

    /// <summary>Takes in a report of the other radar and what the reference's frame says of the same target at the same time.</summary>
    /// <param name="covariance">Of the random errors of both, m2.</param>
    public void Take(TrackReport report, Position<Ecef> own, in SpreadMatrix covariance)
    {
        LookAt(report);
        if (Trace(_spread) <= WorthKnowing * Trace(covariance))
        {
            return;
        }

        for (var i = 0; i < Size; i++)
        {
            (_rows[i], _rows[Size + i], _rows[2 * Size + i]) = (_columns[i][0], _columns[i][1], _columns[i][2]);
        }

        _estimate.Take(_rows, report.Position - own, covariance, Gate);
        _report = null;
    }

    private static double[] Sigmas(in SensorBias bias) =>
        [bias.Range.Metres, bias.Azimuth.Radians, bias.Elevation.Radians, bias.Clock.Seconds];

    private static double Trace(in SpreadMatrix matrix) => matrix.Xx + matrix.Yy + matrix.Zz;

    private void LookAt(TrackReport report)
    {
        if (ReferenceEquals(report, _report))
        {
            return;
        }

        _report = report;
        var columns = _columns.AsSpan();
        BiasColumns.Find(_other.At(report.Time), report.Position, report.Velocity, 1, columns);
        BiasColumns.Find(_reference.At(report.Time), report.Position, report.Velocity, -1, columns[BiasColumns.Count..]);
        _spread = Spread();
    }

    private Vector<Ecef> Mean()
    {
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < _columns.Length; i++)
        {
            sum += _columns[i] * _estimate.Mean(i);
        }

        return new(sum[0], sum[1], sum[2]);
    }

    /// <summary>
    /// Columns times covariance times columns: the covariance is symmetric, so half of it is gone through. The three axes
    /// lie side by side in one register.
    /// </summary>
    private SpreadMatrix Spread()
    {
        var columns = _columns;
        var (along, between) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = 0; i < columns.Length; i++)
        {
            var a = columns[i];
            var row = _estimate.Row(i);
            var b = a * (row[i] / 2);
            for (var j = i + 1; j < columns.Length; j++)
            {
                b += columns[j] * row[j];
            }

            along += 2 * a * b;
            between += Xxy(a) * Yzz(b) + Yzz(a) * Xxy(b);
        }

        return new(along[0], between[0], between[1], along[1], between[2], along[2]);
    }

    private static Vector256<double> Xxy(Vector256<double> v) => Vector256.Shuffle(v, Vector256.Create(0L, 0, 1, 3));

    private static Vector256<double> Yzz(Vector256<double> v) => Vector256.Shuffle(v, Vector256.Create(1L, 2, 2, 3));
}
