using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Guidance;
using Parapet.Messages;

namespace Parapet.Flight.Gunnery;

/// <summary>Where a gun is laid so that its shells meet a track, and when they are there. It knows the track and nothing of truth.</summary>
/// <param name="Place">The predicted place of the target.</param>
/// <param name="Range">Slant, from the muzzle to that place.</param>
/// <param name="TimeOfFlight">Of the shells to that place.</param>
/// <param name="SpeedThere">Of the shells at that place.</param>
public readonly record struct GunLaying(Position<Ecef> Place, Length Range, Duration TimeOfFlight, Speed SpeedThere)
{
    private const int MostSteps = 40;
    private const double GoodSeconds = 1e-6;

    /// <summary>No shell of these guns is worth firing that flies for longer.</summary>
    private const double LongestSeconds = 60;

    /// <summary>
    /// The lead: the shells' time of flight to where the track will be after it. Null where no such time is found,
    /// as against what flies away faster than the shells do.
    /// </summary>
    public static GunLaying? On(GunDescription gun, Position<Ecef> muzzle, TrackReport track, Instant now)
    {
        var aim = AimPoint.Of(track, now);
        var muzzleHeight = Wgs84.ToGeodetic(muzzle).Height;
        var seconds = 0.0;
        for (var step = 0; step < MostSteps; step++)
        {
            var place = aim.PlaceAfter(seconds);
            var range = Length.FromMetres((place - muzzle).Norm);
            var density = ShellFlight.DensityBetween(muzzleHeight, Wgs84.ToGeodetic(place).Height);
            var flight = ShellFlight.TimeTo(gun, range, density);
            if (!double.IsFinite(flight.Seconds) || flight.Seconds > LongestSeconds)
            {
                return null;
            }

            if (Math.Abs(flight.Seconds - seconds) < GoodSeconds)
            {
                return new(place, range, flight, ShellFlight.SpeedAt(gun, range, density));
            }

            seconds = flight.Seconds;
        }

        return null;
    }
}
