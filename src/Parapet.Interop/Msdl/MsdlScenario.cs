using System.Collections.Immutable;

namespace Parapet.Interop.Msdl;

/// <summary>What a file of the Military Scenario Definition Language says of sides and who stands where.</summary>
/// <param name="Name">Empty where it has none.</param>
/// <param name="Begins">The time of the scenario as it is written; empty where it has none.</param>
/// <param name="Sides">In the order of the file.</param>
/// <param name="Units">Units, then equipment, then installations, each in the order of the file.</param>
/// <param name="Passed">Whatever else the file holds and is not read, and what could not be.</param>
public sealed record MsdlScenario(string Name, string Begins, ImmutableArray<MsdlSide> Sides, ImmutableArray<MsdlUnit> Units, ImmutableArray<MsdlNote> Passed);

/// <summary>A side.</summary>
/// <param name="Handle">By which the file refers to it.</param>
public sealed record MsdlSide(string Handle, string Name);

/// <summary>A unit, a piece of equipment or an installation.</summary>
/// <param name="Handle">By which the file refers to it.</param>
/// <param name="Name">Empty where it has none.</param>
/// <param name="Symbol">Its code of symbols, of 15 letters or 20 digits.</param>
/// <param name="Side">The handle of its side, which may be that of its superior's; null where no way leads to one.</param>
/// <param name="Place">At height zero but where the file gives one above the ellipsoid; null where it gives none that can be read.</param>
/// <param name="Kind">As the file has it: <c>Unit</c>, <c>EquipmentItem</c> or <c>Installation</c>.</param>
/// <param name="Line">Where it stands in the file, from 1.</param>
public sealed record MsdlUnit(string Handle, string Name, string Symbol, string? Side, Geodetic? Place, string Kind, int Line)
{
    /// <summary>What its symbol says that it is, as far as a study of air defence asks.</summary>
    public MsdlRole Role => MsdlSymbol.RoleOf(Symbol);
}

/// <summary>What a symbol stands for.</summary>
public enum MsdlRole
{
    Other,

    /// <summary>A unit that fires at what flies.</summary>
    AirDefence,

    Radar,

    Installation,
}

/// <summary>Something of a file that is not read, and why.</summary>
/// <param name="Line">Where, from 1.</param>
public sealed record MsdlNote(int Line, string What, string Why);
