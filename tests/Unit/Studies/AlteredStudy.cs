using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Studies.Checks;
using Parapet.Studies.Definition;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>A shipped study whose text is changed, read and checked as a user's own.</summary>
internal static class AlteredStudy
{
    private static readonly string Studies = Path.Combine(Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!, "studies");
    private static readonly LayeredElevation Relief = new(ShippedRelief.Load());

    /// <summary>The study, null where it cannot be read, and every problem as the user is told of it.</summary>
    /// <param name="catalogue">In place of the shipped one.</param>
    public static (StudyDefinition? Study, string[] Problems) Read(string name, Func<string, string> change, SystemCatalogue? catalogue = null)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, StudyReader.FileName);
        File.WriteAllText(file, change(File.ReadAllText(Path.Combine(Studies, name, StudyReader.FileName))));
        var problems = new Problems();
        var study = StudyReader.Read(folder.Path, problems);
        if (study is not null)
        {
            StudyInCatalogue.Check(study, file, catalogue ?? ShippedCatalogue.Value, Relief, problems);
        }

        return (study, [.. problems.InOrder().Select(problem => problem.ToString())]);
    }

    /// <summary>The text with a part that it must have replaced throughout.</summary>
    public static string With(this string text, string part, string by)
    {
        Assert.Contains(part, text, StringComparison.Ordinal);
        return text.Replace(part, by, StringComparison.Ordinal);
    }
}
