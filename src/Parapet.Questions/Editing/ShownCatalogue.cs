using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Questions.Json;

namespace Parapet.Questions.Editing;

/// <summary>What a study may name of the catalogue.</summary>
public sealed record ShownCatalogue
{
    [Description("What can be placed, by id.")]
    public required ImmutableArray<ShownSystem> Systems { get; init; }

    [Description("What can fly, by id.")]
    public required ImmutableArray<ShownEntry> Threats { get; init; }

    [Description("By which posts may fight, by id.")]
    public required ImmutableArray<ShownEntry> Doctrines { get; init; }

    [Description("By id.")]
    public required ImmutableArray<ShownRadar> Radars { get; init; }

    [Description("By which links may be made, by id.")]
    public required ImmutableArray<ShownEntry> Networks { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    /// <summary>The shipped catalogue; null where it cannot be read.</summary>
    public static ShownCatalogue? Of(StudyDesk desk)
    {
        if (desk.Catalogue is not { } catalogue)
        {
            return null;
        }

        var nominal = catalogue.Resolve(FigureDraw.Nominal);
        return new()
        {
            Systems = [.. catalogue.All<SystemEntry>().Select(entry => ShownSystem.Of(entry, nominal))],
            Threats = Entries<ThreatEntry>(catalogue),
            Doctrines = Entries<DoctrineEntry>(catalogue),
            Radars = [.. catalogue.All<RadarEntry>().Select(entry => new ShownRadar(entry.Id, entry.Name, nominal.Radars[entry.Id].SectorWidth.Degrees))],
            Networks = Entries<NetworkEntry>(catalogue),
        };
    }

    private static ImmutableArray<ShownEntry> Entries<TEntry>(SystemCatalogue catalogue)
        where TEntry : Entry => [.. catalogue.All<TEntry>().Select(entry => new ShownEntry(entry.Id, entry.Name))];
}

/// <summary>An entry of the catalogue.</summary>
public sealed record ShownEntry(string Id, string Name);

/// <summary>A radar of the catalogue.</summary>
/// <param name="SectorDegrees">The full width in which it looks.</param>
public sealed record ShownRadar(string Id, string Name, double SectorDegrees);

/// <summary>A system that can be placed.</summary>
/// <param name="Units">Fire units that it has.</param>
/// <param name="SectorDegrees">The widest sector of them.</param>
/// <param name="ReachMetres">How far its farthest rounds go.</param>
/// <param name="CostMillions">In millions of dollars, by the nominal figure.</param>
public sealed record ShownSystem(string Id, string Name, int Units, double SectorDegrees, double ReachMetres, double CostMillions)
{
    internal static ShownSystem Of(SystemEntry entry, ResolvedCatalogue nominal)
    {
        var system = nominal.Systems[entry.Id];
        var rounds = system.FireUnits.SelectMany(unit => unit.Unit.Magazines).Select(magazine => nominal.Interceptors[magazine.Interceptor]);
        return new(
            entry.Id, entry.Name, system.FireUnits.Sum(unit => unit.Count), system.FireUnits.Max(unit => unit.SectorWidth.Degrees),
            rounds.Max(round => Math.Max(round.AgainstAircraft.MaximumRange.Metres, round.AgainstBallistic.MaximumRange.Metres)), system.Cost.Dollars / 1e6);
    }
}
