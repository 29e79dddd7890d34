namespace Parapet.Catalogue.Reading;

/// <summary>What YAML makes of a value.</summary>
public enum NodeKind
{
    Scalar,
    Sequence,
    Mapping,
}
