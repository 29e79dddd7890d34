using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Schemas;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

/// <summary>The catalogue that ships: it loads, its cross-checks hold, its schemas are those of the records.</summary>
public sealed class ShippedCatalogueTests
{
    [Fact]
    public void It_loads_without_a_problem() => Assert.Empty(SystemCatalogue.Load(SystemCatalogue.DefaultFolder()!).Problems);

    [Fact]
    public void Every_cross_check_holds()
    {
        var checks = ShippedCatalogue.Value.Check();
        Assert.NotEmpty(checks);
        Assert.DoesNotContain(checks, check => !check.Holds);
    }

    [Fact]
    public void Every_shared_figure_is_used() =>
        Assert.Equal(
            ShippedCatalogue.Value.Shared.Figures.Keys,
            ShippedCatalogue.Value.Entries.SelectMany(entry => entry.Figures).Select(figure => figure.Shared).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_file_names_its_schema()
    {
        foreach (var entry in ShippedCatalogue.Value.Entries)
        {
            Assert.Equal($"# yaml-language-server: $schema=../../schemas/{entry.Kind.SchemaFile}", File.ReadLines(entry.File).First());
        }
    }

    [Fact]
    public void The_schemas_in_the_repository_are_those_of_the_records()
    {
        var folder = Path.Combine(SystemCatalogue.DefaultFolder()!, "..", "schemas");
        Assert.All(CatalogueSchemas.All(), schema => Assert.Equal(schema.Value, File.ReadAllText(Path.Combine(folder, schema.Key))));
    }

    [Fact]
    public void Presets_and_many_draws_resolve() =>
        Assert.All(
            FigureDraw.Presets.Concat(Enumerable.Range(0, 50).Select(index => FigureDraw.Sampled(7, index))),
            draw => Assert.Equal(ShippedCatalogue.Value.Disputes.Length, ShippedCatalogue.Value.Resolve(draw).Settled.Length));
}
