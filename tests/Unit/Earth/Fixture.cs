namespace Parapet.Tests.Unit.Earth;

/// <summary>Files of the repository's validation folder, copied beside the tests.</summary>
internal static class Fixture
{
    public static string Path(string name) =>
        System.IO.Path.Combine(AppContext.BaseDirectory, "validation", name.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
