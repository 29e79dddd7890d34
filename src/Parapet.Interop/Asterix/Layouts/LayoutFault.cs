using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Layouts;

internal enum LayoutFaultKind
{
    None,
    EndsWithin,
    AnnouncesNothing,
    IndicatorTooLong,
    ExtendsTooFar,
    LengthOfNothing,
    NoVariant,
}

/// <summary>Why a record is not one of its edition, before anyone asks for words: editions that are tried out fail often.</summary>
/// <param name="Offset">From the record's first octet.</param>
/// <param name="Node">The part at fault.</param>
/// <param name="Found">What is there.</param>
/// <param name="Allowed">What would be allowed.</param>
internal readonly record struct LayoutFault(LayoutFaultKind Kind, int Offset, Node? Node, long Found, long Allowed)
{
    public WireFault Tell(Edition edition)
    {
        var item = Node is null || Node.Path.Length == 0 ? $"I{edition.Category:000} field specification" : $"I{edition.Category:000}/{Node.Path}";
        return new(Offset, item, Kind switch
        {
            LayoutFaultKind.EndsWithin => $"{Allowed} octets are needed and {Found} are left of the data block",
            LayoutFaultKind.AnnouncesNothing => $"bit {Found} is set, which announces nothing in edition {edition.Name}",
            LayoutFaultKind.IndicatorTooLong => $"octet {Found} is announced; edition {edition.Name} has bits for {Allowed}",
            LayoutFaultKind.ExtendsTooFar => $"part {Found} is announced; edition {edition.Name} has {Allowed}",
            LayoutFaultKind.LengthOfNothing => $"a length of {Found} octets, which counts itself; at least {Allowed} are allowed",
            LayoutFaultKind.NoVariant => $"{Found} chooses none of the orders of items in edition {edition.Name}",
            _ => "",
        });
    }
}
