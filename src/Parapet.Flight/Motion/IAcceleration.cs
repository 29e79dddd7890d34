namespace Parapet.Flight.Motion;

/// <summary>What moves a point: its acceleration at a time, place and velocity, in m/s2 along the Earth-fixed axes.</summary>
public interface IAcceleration
{
    /// <summary>In m/s2, gravity and the forces of the turning frame included. Asked several times within one step, not always forwards.</summary>
    /// <param name="seconds">On the clock of the flight, as the integrator counts it.</param>
    /// <param name="velocity">Relative to the turning Earth.</param>
    Vector<Ecef> At(double seconds, in Position<Ecef> position, in Velocity<Ecef> velocity);
}
