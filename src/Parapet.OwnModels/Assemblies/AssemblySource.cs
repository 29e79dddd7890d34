using System.Reflection;

namespace Parapet.OwnModels.Assemblies;

/// <summary>The one public class of an assembly that is a source of models for a seat.</summary>
internal static class AssemblySource
{
    /// <summary>Makes it, as a model that runs it.</summary>
    /// <param name="folder">Of the study's file.</param>
    /// <param name="file">The assembly's, from there.</param>
    /// <param name="room">That of the seat's built-in models, on which the assembly may build beside what every model sees.</param>
    /// <param name="guard">Lets no answer of the source pass that is out of range; given what to call it.</param>
    /// <exception cref="OwnModelException">It is no assembly, it references what knows truth, or it has no such class or several.</exception>
    public static OpenedModel<TSource> Open<TSource>(string folder, string file, ModelSeat seat, string room, Func<TSource, string, TSource> guard)
    {
        var (assembly, files) = ModelAssembly.Load(Path.Combine(folder, file), room);
        var source = (TSource)Make(Only(assembly, file, typeof(TSource)), file);
        var type = source.GetType();
        return new(guard(source, $"{file}, {type.FullName}"), seat, file, type.FullName!, FileHash.Of([file], files));
    }

    /// <summary>What a source must not give.</summary>
    public static OwnModelException Nothing(string what, string name) => new($"{name}: null for a {what}; one for each");

    private static Type Only(Assembly assembly, string file, Type source)
    {
        Type[] types;
        try
        {
            types = [.. assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && source.IsAssignableFrom(type))];
        }
        catch (Exception exception) when (exception is TypeLoadException or FileNotFoundException or FileLoadException)
        {
            throw new OwnModelException($"{file} cannot be loaded: {exception.Message.TrimEnd('.')}; an assembly with all that it references beside it");
        }

        return types is [var only] && only.GetConstructor(Type.EmptyTypes) is not null
            ? only
            : throw new OwnModelException($"{file} has {types.Length} public classes that are an {source.Name}; one, that can be made without anything");
    }

    private static object Make(Type type, string file)
    {
        try
        {
            return Activator.CreateInstance(type)!;
        }
        catch (TargetInvocationException exception)
        {
            throw new OwnModelException($"{file}, {type.FullName} cannot be made: {exception.InnerException!.Message.TrimEnd('.')}; a class that can be made without anything");
        }
    }
}
