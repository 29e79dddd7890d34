using System.Globalization;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Water;

namespace Parapet.Questions.Importing;

/// <summary>Where units of a scenario may stand in a study: each at a place of its own, on land or afloat, away from the poles.</summary>
/// <param name="relief">That ships; where it does not reach, the user's own says what is sea.</param>
internal sealed class ImportPlaces(LayeredElevation relief)
{
    /// <summary>In degrees: the plain raid comes from 240 km away, and aircraft fly within 89 degrees.</summary>
    private const double GreatestLatitude = 86;

    /// <summary>From one of two units at one place to the other.</summary>
    private static readonly Length Apart = 100.Metres;

    private readonly HashSet<string> _taken = [];

    /// <summary>Why nothing of a study can stand there; null where it can.</summary>
    public static string? WhyNot(Geodetic place) => Math.Abs(place.Latitude.Degrees) <= GreatestLatitude ? null
        : string.Create(CultureInfo.InvariantCulture, $"it stands at latitude {place.Latitude.Degrees:0.######}; a study's flights need it within {GreatestLatitude} deg");

    /// <summary>Whether water lies there, as far as the relief knows.</summary>
    public bool IsWater(Geodetic place) => relief.Covers(place.Latitude, place.Longitude) && relief.WaterAt(place.Latitude, place.Longitude) != WaterKind.None;

    /// <summary>Whether a ship may stand there: on water, or near the shore.</summary>
    public bool IsAfloat(Geodetic place) => IsWater(place) && relief.HasWaterWithin(place, LayeredElevation.Harbour);

    /// <summary>The place, or the next to the east of it where something stands already.</summary>
    public Geodetic Free(Geodetic place)
    {
        while (!_taken.Add(place.ToString()))
        {
            place = Geodesic.Direct(place, Azimuth.FromDegrees(90), Apart).Place;
        }

        return place;
    }

    /// <summary>As a study writes it.</summary>
    public static string Text(Geodetic place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Latitude.Degrees:0.######}, {place.Longitude.Degrees:0.######}");
}
