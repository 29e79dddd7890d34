namespace Parapet.Flight.Motion;

/// <summary>What moves a point: its acceleration at a time, place and velocity, in m/s2 along the Earth-fixed axes.</summary>
public interface IAcceleration
{
    Vector<Ecef> At(double seconds, in Position<Ecef> position, in Velocity<Ecef> velocity);
}
