using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Mutations;

public sealed class CatalogueMutationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("radars/91n6e.yaml")]
    [InlineData("interceptors/40n6e.yaml")]
    [InlineData("threats/fighter.yaml")]
    [InlineData("threats/irbm.yaml")]
    [InlineData("networks/surveillance.yaml")]
    [InlineData("systems/s-400.yaml")]
    [InlineData("doctrines/ambush.yaml")]
    [InlineData("shared.yaml")]
    public void A_damaged_entry_is_read_or_refused_in_plain_words(string file)
    {
        using var copy = new CatalogueCopy();
        var path = copy.PathOf(file);
        var trial = new MutationTrial(file, File.ReadAllBytes(path), isTree: true);
        trial.Run((bytes, problems) => Read(copy.Folder, path, bytes, problems), mutants: 100);
        output.WriteLine($"{file}: {trial.Fine.Count} read, {trial.Refused} refused");
    }

    private static bool Read(string folder, string path, byte[] bytes, Problems problems)
    {
        File.WriteAllBytes(path, bytes);
        var (catalogue, found) = SystemCatalogue.Load(folder);
        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        return catalogue is not null;
    }
}
