namespace Parapet.Catalogue.Reading;

public enum NodeKind
{
    Scalar,
    Sequence,
    Mapping,
}
