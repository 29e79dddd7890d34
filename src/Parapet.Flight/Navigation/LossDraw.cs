using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Flight.Navigation;

/// <summary>All that chance says of a flight that might lose its way, whether it does or not.</summary>
/// <param name="Course">What it does then.</param>
/// <param name="LosesControl">Whether jamming breaks the link over which it is flown.</param>
/// <param name="DriftAlong">How fast its place goes astray, to the north.</param>
/// <param name="DriftAcross">And to the east.</param>
/// <param name="Turn">Off its course, where it comes down.</param>
/// <param name="Share">Of the way that was left to it, where it comes down; in (0, 1).</param>
internal readonly record struct LossDraw(StrayCourse Course, bool LosesControl, Speed DriftAlong, Speed DriftAcross, Angle Turn, double Share)
{
    /// <summary>How far off its course what comes down may turn, to either side.</summary>
    private static readonly Angle WidestTurn = 90.Degrees;

    public static LossDraw Of(ref RandomStream stream, NavigationDescription navigation)
    {
        var (comesDown, turnsBack) = (stream.NextBernoulli(navigation.ComesDown.Value), stream.NextBernoulli(navigation.TurnsBack.Value));
        return new(
            comesDown ? StrayCourse.ComesDown : turnsBack ? StrayCourse.TurnsBack : StrayCourse.FliesOn,
            stream.NextBernoulli(navigation.ControlLoss.Value),
            navigation.Drift * stream.NextNormal(),
            navigation.Drift * stream.NextNormal(),
            WidestTurn * stream.NextUniform(-1, 1),
            stream.NextUniform());
    }
}
