using System.Collections.Immutable;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Hla;

/// <summary>Of which class of the real-time platform object model [SISO001] an entity is, by the first two numbers of its type.</summary>
internal static class RprClass
{
    private const string Entity = "HLAobjectRoot.BaseEntity.PhysicalEntity.";
    private const string Aircraft = Entity + "Platform.Aircraft";
    private const string GroundVehicle = Entity + "Platform.GroundVehicle";
    private const string Munition = Entity + "Munition";
    private const string CulturalFeature = Entity + "CulturalFeature";

    /// <summary>Every class of which a scene has objects.</summary>
    public static ImmutableArray<string> All { get; } = [Aircraft, GroundVehicle, Munition, CulturalFeature];

    /// <summary>One of <see cref="All"/>.</summary>
    public static string Of(EntityType type) => type.Kind switch
    {
        EntityKind.Munition => Munition,
        EntityKind.CulturalFeature => CulturalFeature,
        _ => type.Domain == (byte)PlatformDomain.Air ? Aircraft : GroundVehicle,
    };
}
