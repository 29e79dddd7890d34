using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Studies.Checks;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Cli;

/// <summary>A run's inputs, read and checked.</summary>
/// <param name="StudyFile">The bytes of the study's file, to stand beside the result.</param>
/// <param name="Output">Where the result goes.</param>
internal sealed record PreparedRun(StudyDefinition Study, byte[] StudyFile, SystemCatalogue Catalogue, Theatre Theatre, string Output)
{
    /// <summary>Reads study, catalogue and terrain; null where anything is wrong with any of them, with every problem added.</summary>
    public static PreparedRun? Of(RunRequest request, Problems problems)
    {
        var terrain = TerrainLayers.Open(request.Terrain, problems);
        var study = StudyReader.Read(request.Study, problems);
        var catalogue = CatalogueFolder.Load(problems);
        if (study is null || catalogue is null || terrain is null)
        {
            return null;
        }

        var file = Directory.Exists(request.Study) ? Path.Combine(request.Study, StudyReader.FileName) : request.Study;
        StudyInCatalogue.Check(study, file, catalogue, terrain, problems);
        return problems.None
            ? new(study, File.ReadAllBytes(file), catalogue, new Theatre(terrain), request.Output ?? Path.Combine("out", study.Study))
            : null;
    }
}
