namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>What carries the wave to the other end.</summary>
public enum PropagationMechanism
{
    LineOfSight,

    Diffraction,

    Troposcatter,
}
