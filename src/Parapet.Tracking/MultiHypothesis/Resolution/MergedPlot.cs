using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis.Resolution;

/// <summary>
/// One plot of two or three targets: it tells of their centre, z = (x1 + .. + xn) / n, give or take the radar's error and
/// where between them the echoes put it; and that they came as one tells that they are near each other
/// [KochVanKeuk1997]. A plot of the centre leaves their difference as doubtful as it was, and the members' covariances
/// alone do not say so: each keeps the share that lies in the centre, <see cref="TargetHypothesis.CentreShare"/>.
/// </summary>
internal sealed class MergedPlot(MotionBank bank, int dimensions)
{
    private const int Numbers = 27;
    private const int Means = 6;

    private readonly KinematicState[] _near = new KinematicState[TargetGroup.Greatest * bank.Count];
    private readonly Measurement[] _own = new Measurement[bank.Count];

    /// <summary>The density of the plot, were it the members' together; all in the same mode of motion.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Density(ReadOnlySpan<TargetHypothesis> members, in Measurement plot)
    {
        var m = plot;
        Widen(ref m, members);
        var share = CentreShare(members);
        var sum = 0.0;
        for (var mode = 0; mode < bank.Count; mode++)
        {
            var weight = 0.0;
            foreach (var member in members)
            {
                weight += member.ModeWeights[mode] / members.Length;
            }

            if (weight > MotionBank.NoWeight)
            {
                sum += weight * Centre(members, mode, share).Density(m, dimensions);
            }
        }

        return sum;
    }

    /// <summary>Takes the plot into the group's children of it, which are copies of the members.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Update(TargetGroup group, int candidate, in Measurement plot, LocalSensor sensor)
    {
        var members = group.Members;
        sensor.TryCell(members[0].Combined, out var cell);
        var m = plot;
        Widen(ref m, members);
        var share = CentreShare(members);
        Draw(members, share, cell);
        for (var k = 0; k < members.Length; k++)
        {
            var child = group.Child(candidate, k)!;
            for (var mode = 0; mode < bank.Count; mode++)
            {
                child.Modes[mode] = Near(k, mode);
                _own[mode] = Own(members.Length, k, mode, share, m);
            }

            bank.Update(child, _own);
            child.CentreShare = NextShare(members[k].Combined.PositionTrace, NearTrace(k, child.ModeWeights), child.Combined.PositionTrace, share);
        }
    }

    /// <summary>The share of the members' covariance that lies in their centre: one n-th where they are independent.</summary>
    public static double CentreShare(ReadOnlySpan<TargetHypothesis> members)
    {
        var share = 1.0 / members.Length;
        foreach (var member in members)
        {
            if (member.CentreShare > 0)
            {
                share = Math.Min(share, member.CentreShare);
            }
        }

        return share;
    }

    /// <summary>
    /// The shares that two or three echoes of the same mean have in their power are even over all that add up to 1, where
    /// they fade as Swerling's first case says: so the plot is spread between them by S / (n (n + 1)), S the sum of the
    /// squares of their distances from the centre.
    /// </summary>
    private static void Widen(ref Measurement m, ReadOnlySpan<TargetHypothesis> members)
    {
        var n = members.Length;
        var centre = new KinematicState();
        foreach (var member in members)
        {
            ref readonly var s = ref member.Combined;
            (centre.X, centre.Y, centre.Z) = (centre.X + s.X / n, centre.Y + s.Y / n, centre.Z + s.Z / n);
            (centre.Vx, centre.Vy, centre.Vz) = (centre.Vx + s.Vx / n, centre.Vy + s.Vy / n, centre.Vz + s.Vz / n);
        }

        var w = 1.0 / (n * (n + 1));
        foreach (var member in members)
        {
            ref readonly var s = ref member.Combined;
            var (x, y, z) = (s.X - centre.X, s.Y - centre.Y, s.Z - centre.Z);
            m.Rxx += w * x * x;
            m.Rxy += w * x * y;
            m.Rxz += w * x * z;
            m.Ryy += w * y * y;
            m.Ryz += w * y * z;
            m.Rzz += w * z * z;
            if (m.HasRangeRate)
            {
                m.RangeRateVariance += w * Math.Pow(Rate(m, s) - Rate(m, centre), 2);
            }
        }
    }

    private static double Rate(in Measurement m, in KinematicState s) => m.Ux * s.Vx + m.Uy * s.Vy + m.Uz * s.Vz;

    private static KinematicState Centre(ReadOnlySpan<TargetHypothesis> members, int mode, double share)
    {
        var centre = new KinematicState();
        var sum = Of(ref centre);
        foreach (var member in members)
        {
            var part = Of(ref member.Modes[mode]);
            for (var i = 0; i < Numbers; i++)
            {
                sum[i] += part[i];
            }
        }

        for (var i = 0; i < Numbers; i++)
        {
            sum[i] *= (i < Means ? 1 : share) / members.Length;
        }

        return centre;
    }

    /// <summary>The state as its numbers: the means first, then the covariance.</summary>
    private static Span<double> Of(ref KinematicState s) => MemoryMarshal.CreateSpan(ref s.X, Numbers);

    private ref KinematicState Near(int member, int mode) => ref _near[member * bank.Count + mode];

    /// <summary>
    /// Draws each member to the others, as a measured difference of zero with the cell's variance A would. With a the
    /// centre's share and b = n (1 - a) / (n - 1), the difference has the covariance b P with the member, and what it says of
    /// the member alone is x - d / b, with the covariance A / b^2 + P a / (1 - a): the others' where a = 1 / n.
    /// </summary>
    private void Draw(ReadOnlySpan<TargetHypothesis> members, double share, in ResolutionCell cell)
    {
        var n = members.Length;
        var ratio = n / (n - 1.0);
        var b = ratio * (1 - share);
        for (var k = 0; k < n; k++)
        {
            for (var mode = 0; mode < bank.Count; mode++)
            {
                ref var s = ref Near(k, mode);
                s = members[k].Modes[mode];
                if (mode == bank.Falling)
                {
                    continue;
                }

                var others = new Measurement { RangeRate = double.NaN };
                Add(ref others, s, 1 - (1 / b), 0);
                for (var l = 0; l < n; l++)
                {
                    if (l != k)
                    {
                        Add(ref others, members[l].Modes[mode], 1 / (b * (n - 1)), share / ((1 - share) * (n - 1)));
                    }
                }

                Add(ref others, cell, ratio / (2 * b * b));
                s.Update(others);
            }
        }
    }

    private static void Add(ref Measurement sum, in KinematicState s, double w, double covariances)
    {
        (sum.X, sum.Y, sum.Z) = (sum.X + w * s.X, sum.Y + w * s.Y, sum.Z + w * s.Z);
        sum.Rxx += covariances * s.Pxx;
        sum.Rxy += covariances * s.Pxy;
        sum.Rxz += covariances * s.Pxz;
        sum.Ryy += covariances * s.Pyy;
        sum.Ryz += covariances * s.Pyz;
        sum.Rzz += covariances * s.Pzz;
    }

    private static void Add(ref Measurement sum, in ResolutionCell cell, double w)
    {
        sum.Rxx += w * cell.Xx;
        sum.Rxy += w * cell.Xy;
        sum.Rxz += w * cell.Xz;
        sum.Ryy += w * cell.Yy;
        sum.Ryz += w * cell.Yz;
        sum.Rzz += w * cell.Zz;
    }

    /// <summary>
    /// What the plot says of one member alone: x + (z - c) / a, with the covariance R / a^2 + P / a - P of its own, which
    /// has the gain and the covariance of the update of all together; z n less the others where a = 1 / n.
    /// </summary>
    private Measurement Own(int n, int k, int mode, double a, in Measurement m)
    {
        var own = m;
        var (w, square) = (1 / a, 1 / (a * a));
        (own.X, own.Y, own.Z) = (w * m.X, w * m.Y, w * m.Z);
        (own.Rxx, own.Rxy, own.Rxz) = (square * m.Rxx, square * m.Rxy, square * m.Rxz);
        (own.Ryy, own.Ryz, own.Rzz) = (square * m.Ryy, square * m.Ryz, square * m.Rzz);
        (own.RangeRate, own.RangeRateVariance) = (w * m.RangeRate, square * m.RangeRateVariance);
        for (var l = 0; l < n; l++)
        {
            ref readonly var s = ref Near(l, mode);
            var (mean, covariance) = ((l == k ? 1 : 0) - w / n, w / n - (l == k ? 1 : 0));
            Add(ref own, s, mean, covariance);
            own.RangeRate += mean * Rate(m, s);
            own.RangeRateVariance += covariance * RateVariance(m, s);
        }

        if (m.HasRangeRate)
        {
            LookFrom(m.X - m.Ux * m.Range, m.Y - m.Uy * m.Range, m.Z - m.Uz * m.Range, ref own);
        }

        return own;
    }

    private static double RateVariance(in Measurement m, in KinematicState s) =>
        m.Ux * (m.Ux * s.Vxx + 2 * m.Uy * s.Vxy + 2 * m.Uz * s.Vxz) + m.Uy * (m.Uy * s.Vyy + 2 * m.Uz * s.Vyz) + m.Uz * m.Uz * s.Vzz;

    private double NearTrace(int member, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var mode = 0; mode < bank.Count; mode++)
        {
            sum += weights[mode] * Near(member, mode).PositionTrace;
        }

        return sum;
    }

    /// <summary>The centre's share after the draw, which took from the difference, and the plot, which took from the centre.</summary>
    private static double NextShare(double before, double near, double after, double share)
    {
        const double Least = 0.05;
        var centre = share * before;
        var whole = centre + Math.Clamp(near - centre, Least * near, near);
        var taken = Math.Clamp(whole - after, 0, centre);
        return Math.Clamp((centre - taken) / Math.Max(whole - taken, 1e-9), Least, 0.5);
    }

    /// <summary>Keeps the sensor where it stands while the place that it looks at moves.</summary>
    private static void LookFrom(double x, double y, double z, ref Measurement own)
    {
        (x, y, z) = (own.X - x, own.Y - y, own.Z - z);
        own.Range = Math.Max(Math.Sqrt(x * x + y * y + z * z), 1);
        (own.Ux, own.Uy, own.Uz) = (x / own.Range, y / own.Range, z / own.Range);
    }
}
