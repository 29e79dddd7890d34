namespace Parapet.Sensing.Radar;

/// <summary>Where a radar can see from its place, as its own crew knows: sector, elevations, instrumented range, and what the earth hides.</summary>
public sealed class RadarCoverage
{
    private readonly RadarDescription _radar;
    private readonly Station _station;
    private readonly RadarVolume _volume;

    /// <param name="radar">Of the radar.</param>
    /// <param name="station">Where its antenna is.</param>
    /// <param name="boresight">The middle of its sector; without meaning for an antenna that turns.</param>
    public RadarCoverage(RadarDescription radar, Station station, Azimuth boresight)
    {
        _radar = radar;
        _station = station;
        _volume = new(radar, boresight);
    }

    /// <summary>Whether a place lies in view, whatever its echo.</summary>
    public bool Contains(in Position<Ecef> place, Instant time)
    {
        if (!_station.IsPresent(time))
        {
            return false;
        }

        var view = _station.ViewAt(time);
        var local = view.Frame.Rotation.Apply(place - view.Frame.Origin);
        var horizontal = Math.Sqrt(local.X * local.X + local.Y * local.Y);
        var range = local.Norm;
        if (range > _radar.InstrumentedRange.Metres || range < _radar.MinimumRange.Metres || !_volume.Contains(local, range, horizontal))
        {
            return false;
        }

        var surface = view.Frame.SurfaceSight(place);
        return view.Horizon.Sees(surface.Azimuth, surface.GroundRange, surface.Height);
    }
}
