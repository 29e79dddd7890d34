using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.Tracking.Filtering;

/// <summary>The two modes of a target: quiet and agile. They differ in process noise, not in the kind of motion.</summary>
internal sealed class ManoeuvreModel(TrackKeeperSettings settings, Duration scanPeriod)
{
    /// <summary>An estimate of ours: how long the acceleration of a manoeuvre stays about the same.</summary>
    private const double LeastHoldSeconds = 4;

    private readonly double _toAgileRate = 1 / settings.QuietTime.Seconds;
    private readonly double _toQuietRate = 1 / settings.ManoeuvreTime.Seconds;
    private readonly double _manoeuvreIntensity = AgileIntensity(settings.Manoeuvre, scanPeriod);
    private readonly double _boostIntensity = AgileIntensity(settings.BoostOrReentry, scanPeriod);

    private (double Seconds, (double ToAgile, double ToQuiet) Chances) _transitions;

    /// <summary>The share of time that a target manoeuvres.</summary>
    public double AgileShare => _toAgileRate / (_toAgileRate + _toQuietRate);

    /// <summary>Power spectral density, in m2/s3, of the acceleration between manoeuvres.</summary>
    public double QuietIntensity(MotionKind kind) =>
        kind == MotionKind.Ballistic ? settings.FallingIntensity : settings.QuietIntensity;

    /// <summary>The same in one.</summary>
    public double AgileIntensity(MotionKind kind) =>
        kind == MotionKind.Ballistic ? _boostIntensity : _manoeuvreIntensity;

    /// <summary>
    /// Chances, over a time, to go from quiet to agile and from agile to quiet: the closed form of a Markov chain of
    /// two states in continuous time, so that looks may come at any interval.
    /// </summary>
    public (double ToAgile, double ToQuiet) Transitions(double seconds)
    {
        // Of a staring array all tracks are as old.
        if (seconds != _transitions.Seconds)
        {
            var total = _toAgileRate + _toQuietRate;
            var changed = (1 - Math.Exp(-total * seconds)) / total;
            _transitions = (seconds, (_toAgileRate * changed, _toQuietRate * changed));
        }

        return _transitions.Chances;
    }

    /// <summary>
    /// White noise that moves a target from one look to the next about as far as a steady acceleration does, in m2/s3.
    /// A radar that looks more often than manoeuvres change must still follow the whole of one.
    /// </summary>
    private static double AgileIntensity(Acceleration sigma, Duration scanPeriod) =>
        sigma.MetresPerSecondSquared * sigma.MetresPerSecondSquared * Math.Max(scanPeriod.Seconds, LeastHoldSeconds);
}
