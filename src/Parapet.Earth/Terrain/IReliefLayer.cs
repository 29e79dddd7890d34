namespace Parapet.Earth.Terrain;

/// <summary>One source of heights, with holes and an edge. Layers are stacked by <see cref="LayeredElevation"/>.</summary>
public interface IReliefLayer
{
    string Name { get; }

    /// <summary>How far apart neighbouring posts lie where they lie closest.</summary>
    Length PostSpacing { get; }

    /// <inheritdoc cref="IElevation.Lowest"/>
    Length Lowest => Length.FromKilometres(-12);

    /// <inheritdoc cref="IElevation.Highest"/>
    Length Highest => Length.FromKilometres(9);

    /// <summary>Asks for the ground at a place. False outside the layer and where a post is missing; then the answer is empty.</summary>
    bool TryGround(Angle latitude, Angle longitude, out Ground ground);
}
