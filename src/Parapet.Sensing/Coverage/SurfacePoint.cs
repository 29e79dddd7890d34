using Parapet.Earth.Ellipsoid;

namespace Parapet.Sensing.Coverage;

/// <summary>A place on the ground, and the vertical above it.</summary>
internal readonly struct SurfacePoint
{
    private readonly Position<Ecef> _foot;
    private readonly Vector<Ecef> _up;

    /// <param name="ground">Height of the ground above the ellipsoid.</param>
    public SurfacePoint(Angle latitude, Angle longitude, Length ground)
    {
        var frame = LocalFrame.At(new Geodetic(latitude, longitude, Length.Zero));
        Ground = ground;
        _foot = frame.Origin;
        _up = frame.Rotation.ZAxis;
    }

    public Length Ground { get; }

    /// <summary>The point at a height above the ellipsoid.</summary>
    public Position<Ecef> At(Length height) => _foot + height.Metres * _up;
}
