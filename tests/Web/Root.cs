namespace Parapet.Tests.Web;

/// <summary>The repository that the tests were built from.</summary>
internal static class Root
{
    public static string Folder { get; } = Above(new(AppContext.BaseDirectory));

    private static string Above(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Parapet.slnx")) ? folder.FullName : Above(folder.Parent ?? throw new InvalidOperationException("no Parapet.slnx above the tests"));
}
