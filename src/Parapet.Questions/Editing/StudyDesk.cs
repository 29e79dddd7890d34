using System.Text;
using Parapet.Catalogue;
using Parapet.Catalogue.Editing;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Questions.Inputs;
using Parapet.Studies.Checks;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Questions.Editing;

/// <summary>
/// Changes and judges studies that are being written. It keeps the catalogue, the ground and what it judged last; a text
/// comes with each question, so that it holds nothing that a page could lose. Safe for several threads at once.
/// </summary>
public sealed class StudyDesk
{
    private const int MostKept = 8;
    private const int MostEdits = 200;

    private readonly Lock _lock = new();
    private readonly Lazy<(LayeredElevation? Terrain, Problems Problems)> _terrain = new(() =>
    {
        var problems = new Problems();
        return (TerrainLayers.Open(null, problems), problems);
    });

    private readonly Lazy<Theatre?> _theatre;
    private readonly Lazy<(SystemCatalogue? Catalogue, Problems Problems)> _catalogue = new(() =>
    {
        var problems = new Problems();
        return (CatalogueFolder.Load(problems), problems);
    });

    private readonly List<(string Path, JudgedText Judged)> _kept = [];

    /// <summary>Reads nothing before it is first asked.</summary>
    public StudyDesk() => _theatre = new(() => _terrain.Value.Terrain is { } terrain ? new(terrain) : null);

    /// <summary>The JSON Schema of a study's file.</summary>
    public static string Schema { get; } = StudySchema.Text();

    internal SystemCatalogue? Catalogue => _catalogue.Value.Catalogue;

    /// <summary>A text with edits made, and what is wrong with it then.</summary>
    /// <param name="path">The study's folder or file, from which its text leads to others.</param>
    public EditAnswer Edit(string path, EditAsked asked)
    {
        var problems = new Problems();
        var edits = asked.Edits.Select(edit => edit.Edit);
        if (asked.Edits.Length > MostEdits)
        {
            problems.Add(new(StudyReader.FileName, 0, "", $"{asked.Edits.Length} changes at once", $"at most {MostEdits}"));
        }

        if (asked.Edits.IsEmpty || !problems.None || YamlEditor.Apply(StudyReader.FileName, asked.Text, edits, problems) is not { } text)
        {
            text = asked.Text;
        }

        var judged = Judge(path, text);
        return new()
        {
            Text = text,
            IsValid = judged.Problems.None && problems.None,
            Problems = [.. TextProblem.Of(problems), .. TextProblem.Of(judged.Problems)],
            Document = judged.Document is { } document ? JsonNodes.Of(document) : null,
        };
    }

    /// <summary>What the reader says of a text.</summary>
    internal JudgedText Judge(string path, string text)
    {
        lock (_lock)
        {
            if (_kept.Find(kept => kept.Path == path && kept.Judged.Text == text).Judged is { } known)
            {
                return known;
            }
        }

        var judged = JudgeAnew(path, text);
        lock (_lock)
        {
            _kept.Add((path, judged));
            if (_kept.Count > MostKept)
            {
                _kept.RemoveAt(0);
            }
        }

        return judged;
    }

    private JudgedText JudgeAnew(string path, string text)
    {
        var problems = new Problems();
        var file = Directory.Exists(path) ? Path.Combine(path, StudyReader.FileName) : path;
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > InputLimits.LargestFile)
        {
            problems.Add(new(file, 0, "", $"{bytes.Length} bytes", $"at most {InputLimits.LargestFile} bytes"));
            return new(text, null, problems);
        }

        var document = YamlDocument.Parse(file, bytes, problems);
        var judged = new JudgedText(text, problems.None ? document : null, problems);
        if (document is not null && StudyReader.Read(document, problems) is { } study && CatalogueOf(study, problems) is { } catalogue && TerrainFor(problems) is { } terrain)
        {
            StudyInCatalogue.Check(study, new StudyLines(file, document), catalogue, terrain, problems);
            if (problems.None)
            {
                judged.Found(study, catalogue, study.Ground == GroundKind.Smooth ? Theatre.Smooth() : _theatre.Value!);
            }
        }

        return judged;
    }

    private SystemCatalogue? CatalogueOf(StudyDefinition study, Problems problems)
    {
        if (study.Catalogue is not null)
        {
            return CatalogueFolder.Load(problems, study.Catalogue);
        }

        Add(_catalogue.Value.Problems, problems);
        return _catalogue.Value.Catalogue;
    }

    private LayeredElevation? TerrainFor(Problems problems)
    {
        Add(_terrain.Value.Problems, problems);
        return _terrain.Value.Terrain;
    }

    private static void Add(Problems found, Problems problems)
    {
        foreach (var problem in found.InOrder())
        {
            problems.Add(problem);
        }
    }
}
