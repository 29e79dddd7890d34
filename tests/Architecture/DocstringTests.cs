using System.Reflection;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>Every public method of a room says what its types cannot: units, frame, range, errors, equation.</summary>
public sealed class DocstringTests(ITestOutputHelper output)
{
    // Rooms whose methods still lack docstrings, and those that are being cut out of them (a name without a room does no harm).
    // To take one off the list: delete its line, run these tests, write what they name. The list goes when it is empty. A room
    // that is whole may not stay here, so that it cannot fall back.
    private static readonly string[] Exempt =
    [
        "Parapet.Campaigns",
        "Parapet.Drawing",
        "Parapet.Fusion",
        "Parapet.Judging",
        "Parapet.Reports",
        "Parapet.Simulation",
        "Parapet.Statistics",
        "Parapet.Studies",
        "Parapet.Tracking",
    ];

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
            where measured.Found.Silent.Length > 0 && !Exempt.Contains(measured.Room)
            from line in measured.Found.Silent.Prepend(Share(measured.Room, measured.Found))
            select line);
    }

    [Fact]
    public void No_room_with_all_its_docstrings_is_exempt() =>
        Violations.AssertNone(
            from measured in Measured.Value
            where measured.Found.Silent.Length == 0 && Exempt.Contains(measured.Room)
            select $"{measured.Room} has all its docstrings: delete its line of {nameof(Exempt)}");

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
        Assert.Equal(17, found.Methods.Length);
    }

    private static string Share(string room, Docstrings found) =>
        $"{room}: {found.Methods.Length - found.Silent.Length} of {found.Methods.Length} methods with a docstring, {Math.Floor(found.Percent)} %";
}
