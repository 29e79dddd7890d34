namespace Parapet.Fusion;

/// <summary>
/// Where a target roughly is: what the source says that told of it last. It costs nothing to know, so that a track need
/// not be fused only to find that it is on the other side of the country.
/// </summary>
internal readonly struct RoughPlace
{
    // All sources of a track stay within the gate of each other, or are parted after a few reports. What a track that goes
    // wrong can stray in those is far less, and so is what lies between the sources and their fusion.
    private const double StrayMetres = 100_000;
    private const double StraySpread = 3;

    private readonly Position<Ecef> _position;
    private readonly Velocity<Ecef> _velocity;
    private readonly Instant _time;
    private readonly double _positionTrace;
    private readonly double _velocityTrace;

    public RoughPlace(in TimedState told)
    {
        ref readonly var state = ref told.State;
        (_position, _velocity, _time) = (state.Position, state.Velocity, told.Time);
        (_positionTrace, _velocityTrace) = (state.Covariance.PositionTrace, state.Covariance.VelocityTrace);
    }

    /// <summary>Whether nothing that its sources may say together can bring it inside the gate of a report.</summary>
    /// <param name="gate">Squared normalised distance.</param>
    public bool IsFarFrom(in TimedState report, double gate)
    {
        var seconds = (report.Time - _time).Seconds;
        var apart = (report.State.Position - (_position + _velocity.Over(seconds))).Norm;
        var bend = 10 * seconds * seconds;
        var spread = _positionTrace + report.State.Covariance.PositionTrace + 4 * seconds * seconds * _velocityTrace;
        return apart - bend > StrayMetres + StraySpread * Math.Sqrt(gate * spread);
    }
}
