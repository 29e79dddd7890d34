using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>
/// An interacting multiple model estimator of two modes [BlomBarShalom1988]. Its own state stands at the last plot;
/// what looks ahead goes into a <see cref="Foresight"/>, so that a scan without a plot leaves no trace.
/// </summary>
internal struct ManoeuvreFilter
{
    /// <summary>The estimate at the last plot: both modes as one Gaussian.</summary>
    public KalmanState Estimate;

    private KalmanState _quiet;
    private KalmanState _agile;
    private double _agileProbability;

    /// <summary>Whether the modes differ: they do from the second plot on.</summary>
    private bool _isSplit;

    /// <summary>Begins with one belief for both modes.</summary>
    /// <param name="agileShare">The probability of the agile mode, in [0, 1].</param>
    public void Start(in KalmanState state, double agileShare)
    {
        Estimate = state;
        _agileProbability = agileShare;
        _isSplit = false;
    }

    /// <summary>Predicts to a moment <paramref name="seconds"/> after the last plot. The modes are mixed once a plot is near: most of what is missed never needs it.</summary>
    /// <returns>A bound in m2: the trace of the position's covariance then, were the target agile.</returns>
    public readonly double Prepare(ManoeuvreModel model, MotionKind kind, double seconds, ref Foresight ahead)
    {
        ahead.Seconds = seconds;
        ahead.QuietIntensity = model.QuietIntensity(kind);
        ahead.AgileIntensity = model.AgileIntensity(kind);
        var (position, velocity) = Motion.Extrapolate(kind, Estimate.Position, Estimate.Velocity, seconds);
        ahead.Path = new(position, velocity, Motion.Acceleration(kind, position, velocity));
        return PositionCovariance.TraceOf(Estimate.Covariance, seconds, ahead.AgileIntensity);
    }

    /// <summary>Mixes the modes for the look prepared for: needed before <see cref="Measure"/> and <see cref="Update"/>.</summary>
    public readonly void Mix(ManoeuvreModel model, ref Foresight ahead)
    {
        if (_isSplit)
        {
            Mix(model.Transitions(ahead.Seconds), ref ahead);
            return;
        }

        (ahead.Quiet, ahead.Agile, ahead.AgileProbability) = (Estimate, Estimate, _agileProbability);
    }

    private readonly void Mix((double ToAgile, double ToQuiet) chances, ref Foresight ahead)
    {
        var (toAgile, toQuiet) = chances;
        var quietProbability = 1 - _agileProbability;
        var agile = quietProbability * toAgile + _agileProbability * (1 - toQuiet);
        var quiet = 1 - agile;
        Mixture.Match(_quiet, _agile, quietProbability * (1 - toAgile) / quiet, out ahead.Quiet);
        Mixture.Match(_quiet, _agile, quietProbability * toAgile / agile, out ahead.Agile);
        ahead.AgileProbability = agile;
        (ahead.LogQuiet, ahead.LogAgile) = (Math.Log(1 - agile), Math.Log(agile));
    }

    /// <summary>How well four plots fit the prediction, mode by mode.</summary>
    /// <param name="lines">The plots against the path ahead.</param>
    public readonly void Measure(in SightLines lines, in Foresight ahead, out PlotFits fits)
    {
        Unsafe.SkipInit(out fits);
        Distance(lines, ahead.Agile, ahead.AgileIntensity, out fits.AgileSquared, out fits.AgileDeterminant);
        if (_isSplit)
        {
            Distance(lines, ahead.Quiet, ahead.QuietIntensity, out fits.QuietSquared, out fits.QuietDeterminant);
        }
        else
        {
            fits.QuietSquared = fits.AgileSquared;
        }
    }

    private readonly void Distance(
        in SightLines lines, in KalmanState mixed, double intensity, out Vector256<double> squared, out Vector256<double> determinant) =>
        lines.Distance(mixed.Covariance, mixed.Position - Estimate.Position, mixed.Velocity - Estimate.Velocity, intensity, out squared, out determinant);

    /// <summary>The logarithm of a plot's density under the mixture of modes, in 1/m3.</summary>
    /// <param name="lane">The plot's among the four.</param>
    public readonly double LogDensity(in PlotFits fits, in Foresight ahead, int lane)
    {
        // Before the modes split the velocity is unknown, and beside that the process noise does not show.
        var agile = GaussianDensity.Log(fits.AgileSquared[lane], fits.AgileDeterminant[lane]);
        return _isSplit
            ? LogSum(ahead.LogQuiet + GaussianDensity.Log(fits.QuietSquared[lane], fits.QuietDeterminant[lane]), ahead.LogAgile + agile)
            : agile;
    }

    /// <summary>Takes in a plot; its moment becomes that of the estimate.</summary>
    /// <param name="seconds">From the last plot to this one.</param>
    /// <param name="offsetSeconds">From the moment prepared for to this plot.</param>
    public void Update(in Foresight ahead, double seconds, double offsetSeconds, in SightLine line)
    {
        var turn = ahead.Path.Acceleration;
        var velocity = ahead.Path.Velocity + new Velocity<Ecef>(turn.X * offsetSeconds, turn.Y * offsetSeconds, turn.Z * offsetSeconds);
        var logQuiet = UpdateMode(ref _quiet, ahead.Quiet, ahead.QuietIntensity, seconds, velocity, line);
        var logAgile = UpdateMode(ref _agile, ahead.Agile, ahead.AgileIntensity, seconds, velocity, line);
        var odds = ahead.AgileProbability / (1 - ahead.AgileProbability) * Math.Exp(Math.Clamp(logAgile - logQuiet, -50, 50));
        _agileProbability = odds / (1 + odds);
        _isSplit = true;
        Mixture.Match(_quiet, _agile, 1 - _agileProbability, out Estimate);
    }

    private readonly double UpdateMode(
        ref KalmanState mode, in KalmanState mixed, double intensity, double seconds, in Velocity<Ecef> velocity, in SightLine line)
    {
        mode.Covariance = mixed.Covariance;
        mode.AgeCovariance(seconds, intensity);
        mode.Position = ModePosition(mixed, line.Reference, seconds);
        mode.Velocity = velocity + (mixed.Velocity - Estimate.Velocity);
        return line.Update(ref mode);
    }

    /// <summary>A mode's own mean: the estimate's, and their small difference moved on straight.</summary>
    private readonly Position<Ecef> ModePosition(in KalmanState mixed, in Position<Ecef> predicted, double seconds) =>
        predicted + (mixed.Position - Estimate.Position) + (mixed.Velocity - Estimate.Velocity).Over(seconds);

    private static double LogSum(double a, double b)
    {
        var (high, low) = a > b ? (a, b) : (b, a);
        return high + Math.Log(1 + Math.Exp(low - high));
    }
}
