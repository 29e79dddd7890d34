using Parapet.Earth.Ellipsoid;

namespace Parapet.Tracking.Registration;

/// <summary>
/// How a reported position moves with a radar's systematic errors: the columns of the matrix that takes range (m),
/// azimuth (rad), elevation (rad) and clock (s) to a displacement in metres, to first order.
/// </summary>
internal readonly struct BiasColumns
{
    public const int Count = 4;

    private readonly Vector<Ecef> _range;
    private readonly Vector<Ecef> _azimuth;
    private readonly Vector<Ecef> _elevation;
    private readonly Vector<Ecef> _clock;

    public BiasColumns(in LocalFrame site, Position<Ecef> position, Velocity<Ecef> velocity)
    {
        var sight = position - site.Origin;
        var range = Math.Max(1, sight.Norm);
        _range = sight / range;

        // As long as the ground range and pointing clockwise; at the zenith an azimuth has no meaning.
        _azimuth = sight.Cross(site.Rotation.ZAxis);
        _elevation = _azimuth.Cross(sight) / Math.Max(1, _azimuth.Norm);

        // A track stamped late shows where the target was before.
        _clock = velocity.Over(-1);
    }

    public Vector<Ecef> this[int column] => column switch
    {
        0 => _range,
        1 => _azimuth,
        2 => _elevation,
        _ => _clock,
    };
}
