namespace Parapet.Earth.Propagation;

/// <summary>Of the wave's electric field, against the ground.</summary>
public enum Polarization
{
    Horizontal,

    Vertical,
}
