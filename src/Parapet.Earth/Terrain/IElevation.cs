namespace Parapet.Earth.Terrain;

/// <summary>The ground's height. Implementations are immutable and safe to read from many threads.</summary>
public interface IElevation
{
    /// <summary>Height of the ground above the ellipsoid's surface at a latitude and longitude, bilinear between posts; sea is zero.</summary>
    Length HeightAt(Angle latitude, Angle longitude);

    /// <summary>The name of the layer that answers at this place, for the report: smooth earth, a relief, a tile set.</summary>
    string LayerAt(Angle latitude, Angle longitude);
}
