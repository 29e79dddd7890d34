namespace Parapet.Judging.Pictures;

/// <summary>One object, or one track, at one time.</summary>
/// <param name="Number">Names it for the whole run; objects and tracks are numbered apart.</param>
public readonly record struct PictureEntry<TFrame>(int Number, Position<TFrame> Position, Velocity<TFrame> Velocity)
    where TFrame : struct, IFrame;
