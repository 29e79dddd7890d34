namespace Parapet.Earth.Terrain;

/// <summary>An earth without relief: the ellipsoid itself.</summary>
public sealed class SmoothEarth : IElevation
{
    public static SmoothEarth Instance { get; } = new();

    private SmoothEarth()
    {
    }

    public Length HeightAt(Angle latitude, Angle longitude) => Length.Zero;

    public string LayerAt(Angle latitude, Angle longitude) => "smooth earth";
}
