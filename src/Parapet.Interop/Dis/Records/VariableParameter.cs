using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>Something of an entity that only some have, sixteen bytes. Its type says which of the fields below is filled.</summary>
public struct VariableParameter : IRecord
{
    /// <summary>In bytes.</summary>
    public const int Size = 16;

    private Content _other;

    public VariableParameterType Type;

    /// <summary>Of <see cref="VariableParameterType.ArticulatedPart"/>.</summary>
    public ArticulatedPart Articulated;

    /// <summary>Of <see cref="VariableParameterType.AttachedPart"/>.</summary>
    public AttachedPart Attached;

    /// <summary>Of <see cref="VariableParameterType.Separation"/>.</summary>
    public Separation Separated;

    /// <summary>Of <see cref="VariableParameterType.EntityType"/>.</summary>
    public OtherEntityType OtherType;

    /// <summary>Of <see cref="VariableParameterType.EntityAssociation"/>.</summary>
    public EntityAssociation Association;

    /// <summary>One that tells of an articulated part.</summary>
    public static VariableParameter Of(ArticulatedPart part) => new() { Type = VariableParameterType.ArticulatedPart, Articulated = part };

    /// <summary>One that tells of an attached part.</summary>
    public static VariableParameter Of(AttachedPart part) => new() { Type = VariableParameterType.AttachedPart, Attached = part };

    /// <summary>One that tells of a separation.</summary>
    public static VariableParameter Of(Separation separation) => new() { Type = VariableParameterType.Separation, Separated = separation };

    /// <summary>One that tells of another type of the entity.</summary>
    public static VariableParameter Of(OtherEntityType type) => new() { Type = VariableParameterType.EntityType, OtherType = type };

    /// <summary>One that tells of an association.</summary>
    public static VariableParameter Of(EntityAssociation association) => new() { Type = VariableParameterType.EntityAssociation, Association = association };

    static int IRecord.FixedSize => Size;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Code("type", ref Type);
        switch (Type)
        {
            case VariableParameterType.ArticulatedPart:
                wire.Record("articulatedPart", ref Articulated);
                break;
            case VariableParameterType.AttachedPart:
                wire.Record("attachedPart", ref Attached);
                break;
            case VariableParameterType.Separation:
                wire.Record("separation", ref Separated);
                break;
            case VariableParameterType.EntityType:
                wire.Record("entityType", ref OtherType);
                break;
            case VariableParameterType.EntityAssociation:
                wire.Record("entityAssociation", ref Association);
                break;
            default:
                wire.Opaque("contentHex", _other);
                break;
        }
    }

    [InlineArray(Size - 1)]
    private struct Content
    {
        private byte _first;
    }
}
