namespace Parapet.Flight.Motion;

/// <summary>How drag goes with Mach number; the ballistic coefficient gives its size at Mach 5 and above.</summary>
public enum DragShape
{
    /// <summary>The same at every Mach number.</summary>
    Constant,

    /// <summary>A slender body with a tapered tail: the public G7 standard projectile, see <see cref="DragByMach"/>.</summary>
    Slender,
}
