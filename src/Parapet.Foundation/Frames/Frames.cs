namespace Parapet.Foundation.Frames;

/// <summary>Marks a type as the name of a Cartesian frame. Frames are phantom types: they cost nothing and cannot be mixed.</summary>
public interface IFrame;

/// <summary>Earth-centred, Earth-fixed: x to 0N 0E, z to the north pole. The only Cartesian frame that is stored or sent.</summary>
public readonly struct Ecef : IFrame;

/// <summary>East, north, up at an origin that the holder of the value knows. Lives inside one method.</summary>
public readonly struct Enu : IFrame;
