using Parapet.Sensing.Radar;

namespace Parapet.Questions.Coverage;

/// <summary>A radar that the user put somewhere.</summary>
internal sealed record SensorPlace(string System, RadarDescription Radar, Geodetic Place, Length Mast)
{
    public string Name => FormattableString.Invariant($"{Radar.Id} at {Place.Latitude.Degrees:0.####},{Place.Longitude.Degrees:0.####}");
}
