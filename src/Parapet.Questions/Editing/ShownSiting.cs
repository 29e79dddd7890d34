using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue;
using Parapet.Catalogue.Systems;
using Parapet.Questions.Json;
using Parapet.Questions.Watching;
using Parapet.Studies.Definition;

namespace Parapet.Questions.Editing;

/// <summary>Where a rule puts the fire units of a force.</summary>
public sealed record ShownSiting
{
    [Description("Of the force.")]
    public required string Force { get; init; }

    [Description("By which it is sited.")]
    public required SitingRule Rule { get; init; }

    [Description("In the order of the force's systems, and of the units within each.")]
    public required ImmutableArray<ShownUnit> Units { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    /// <summary>Where a rule puts a force; null where the list of problems, one line each, says why not.</summary>
    /// <param name="desk">Judges the text.</param>
    /// <param name="path">The study's folder or file.</param>
    public static ShownSiting? Of(StudyDesk desk, string path, SitingAsked asked, ICollection<string> problems)
    {
        if (desk.Judge(path, asked.Text) is not { Study: { } study, Catalogue: { } catalogue, Sitings: { } sitings })
        {
            problems.Add("text: a study in which something is wrong; one that a run would take");
            return null;
        }

        if (study.Forces.FirstOrDefault(force => force.Name == asked.Force) is not { } named)
        {
            problems.Add($"force: none of this name; one of {string.Join(", ", study.Forces.Select(force => force.Name))}");
            return null;
        }

        var siting = sitings.Of(named, asked.Rule);
        return new()
        {
            Force = named.Name,
            Rule = asked.Rule,
            Units =
            [
                .. named.Ids.Index().SelectMany(system => UnitsOf(catalogue.Systems[system.Item]).Zip(siting.Systems[system.Index].Units)
                    .Select(pair => ShownUnit.Of(system.Index, catalogue.Systems[system.Item], pair.First, study.Places.Sites[pair.Second.Site], pair.Second.Boresight, catalogue))),
            ],
        };
    }

    private static IEnumerable<SystemFireUnit> UnitsOf(SystemDescription system) => system.FireUnits.SelectMany(kind => Enumerable.Repeat(kind, kind.Count));
}

/// <summary>What siting is asked for.</summary>
/// <param name="Text">The whole study.</param>
/// <param name="Force">By its name.</param>
/// <param name="Rule">By which it is to be sited, whether the study names it or not.</param>
public sealed record SitingAsked(string Text, string Force, SitingRule Rule);

/// <summary>A fire unit in its place.</summary>
/// <param name="Index">Of its system in the force, from 0.</param>
/// <param name="System">The system's id.</param>
/// <param name="At">Its site.</param>
/// <param name="BoresightDegrees">Where it looks, clockwise from north.</param>
/// <param name="SectorDegrees">The full width in which it can fire.</param>
/// <param name="AircraftMetres">How far its rounds reach against aircraft; 0 where none is made for them.</param>
/// <param name="BallisticMetres">Against ballistic missiles; likewise.</param>
public sealed record ShownUnit(int Index, string System, string Name, ShownPlace At, double BoresightDegrees, double SectorDegrees, double AircraftMetres, double BallisticMetres)
{
    internal static ShownUnit Of(int index, SystemDescription system, SystemFireUnit unit, Site site, Azimuth boresight, ResolvedCatalogue catalogue)
    {
        var rounds = unit.Unit.Magazines.Select(magazine => catalogue.Interceptors[magazine.Interceptor]).ToArray();
        return new(
            index, system.Id, unit.Unit.Name, ShownPlace.Of(site.Name, site.At), Math.Round(boresight.Degrees, 2), Math.Round(unit.SectorWidth.Degrees, 2),
            rounds.Max(round => round.AgainstAircraft.MaximumRange.Metres), rounds.Max(round => round.AgainstBallistic.MaximumRange.Metres));
    }
}
