using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Studies.Checks;
using Parapet.Studies.Definition;
using Parapet.Tests.Unit.Catalogue;

namespace Parapet.Tests.Unit.Studies.Traffic;

/// <summary>A small study whose groups fly recordings that lie beside it, on the smooth earth.</summary>
internal sealed class RecordedStudy : IDisposable
{
    private const string Text = """
        study: recorded
        title: Recorded traffic
        question: Does what was recorded fly?
        threatSet: "2025"
        seed: 5
        replications: 2
        outerDraws: 2
        timeLimit: 30 min
        ground: smooth
        basis: as offered
        basisNote: One battery.
        assets:
          - { name: Air base, at: "38.00, 33.00", radius: 2 km, value: 3 }
        national: { post: Centre, doctrine: standard, sensors: [] }
        places: { rules: [listed], boresight: 90 deg, sites: [{ name: Beside, at: "38.02, 33.05" }] }
        forces:
          - { name: battery, systems: [patriot] }
        ownNet: surveillance
        correlation: { gate: 22.46, reportsToChange: 3 }
        connections: [{ name: alone }]
        options:
          - { name: Battery, force: battery, connection: alone }
        comparisons: []
        axes: [{ name: east, bearing: 90 deg, spread: 5 deg }]
        raid:
          - { threat: cruise-missile, count: [1, 1], axis: east, distance: [80 km, 90 km], aims: [Air base], start: [0 s, 10 s], height: 300 m }
        RAID
        friends:
        FRIENDS
        page:
          intendedUse: Tests.
          prohibitedUse: No planning.
          assumptions: [{ text: "None.", bias: { battery: neutral } }]
          omissions: [Everything else.]
          extrapolations: [None.]
        """;

    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public string File => Path.Combine(Folder, StudyReader.FileName);

    /// <summary>A recording beside the study.</summary>
    public RecordedStudy With(string name, string content)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "traffic"));
        System.IO.File.WriteAllText(Path.Combine(Folder, "traffic", name), content);
        return this;
    }

    /// <summary>Writes the study.</summary>
    /// <param name="raid">A further group of raiders; none where it is empty.</param>
    /// <param name="friends">A group of friends; none where it is empty.</param>
    public RecordedStudy Write(string raid, string friends, Func<string, string>? change = null)
    {
        var text = Text.With("RAID\n", raid.Length > 0 ? $"  - {raid}\n" : "").With("friends:\nFRIENDS", friends.Length > 0 ? $"friends:\n  - {friends}" : "");
        System.IO.File.WriteAllText(File, change?.Invoke(text) ?? text);
        return this;
    }

    public (StudyDefinition? Study, string[] Problems) Read()
    {
        var problems = new Problems();
        var study = StudyReader.Read(Folder, problems);
        if (study is not null)
        {
            StudyInCatalogue.Check(study, File, ShippedCatalogue.Value, new LayeredElevation(), problems, isSmoothElsewhere: true);
        }

        return (study, [.. problems.InOrder().Select(problem => problem.ToString().Replace(Folder, "", StringComparison.Ordinal))]);
    }

    public void Dispose() => _folder.Dispose();
}
