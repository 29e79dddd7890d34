using System.Reflection;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>Every public method of a room says what its types cannot: units, frame, range, errors, equation.</summary>
public sealed class DocstringTests(ITestOutputHelper output)
{
    private static readonly Lazy<(string Room, Docstrings Found)[]> Measured = new(() =>
        [.. from project in Repository.Projects
            select (project.Name, Docstrings.Read(Assembly.LoadFrom(project.AssemblyFile), _ => true))]);

    [Fact]
    public void Every_public_method_of_a_room_has_a_docstring()
    {
        foreach (var (room, found) in Measured.Value)
        {
            output.WriteLine(Share(room, found));
        }

        Violations.AssertNone(
            from measured in Measured.Value
            where measured.Found.Silent.Length > 0
            from line in measured.Found.Silent.Prepend(Share(measured.Room, measured.Found))
            select line);
    }

    [Fact]
    public void Methods_are_read_at_all()
    {
        var foundation = Measured.Value.Single(measured => measured.Room == "Parapet.Foundation").Found;
        Assert.Contains("Parapet.Foundation.Quantities.Length.FromKilometres", foundation.Methods);
        Assert.DoesNotContain("Parapet.Foundation.Quantities.Length.ToString", foundation.Methods);
    }

    [Fact]
    public void A_silent_method_is_found()
    {
        var found = Docstrings.Read(typeof(DocstringTests).Assembly, type => type.Name.Contains("Planted", StringComparison.Ordinal));
        Assert.Equal(found.Methods.Where(method => method.Contains("Silent", StringComparison.Ordinal)).Order(StringComparer.Ordinal), found.Silent);
        Assert.Equal(8, found.Silent.Length);
        Assert.Equal(18, found.Methods.Length);
    }

    private static string Share(string room, Docstrings found) =>
        $"{room}: {found.Methods.Length - found.Silent.Length} of {found.Methods.Length} methods with a docstring, {Math.Floor(found.Percent)} %";
}
