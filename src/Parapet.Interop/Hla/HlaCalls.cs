using System.Collections.Immutable;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Hla;

/// <summary>
/// The calls of a federate that only tells, as messages of the federate protocol: of all that there may be the number of the one
/// that is there says which call it is [FedPro2023].
/// </summary>
internal static class HlaCalls
{
    public const int Connect = 1;
    public const int Disconnect = 5;
    public const int CreateFederation = 8;
    public const int DestroyFederation = 12;
    public const int Join = 17;
    public const int Resign = 19;
    public const int PublishAttributes = 35;
    public const int RegisterObject = 59;
    public const int UpdateAttributes = 61;
    public const int DeleteObject = 67;
    public const int ObjectClass = 127;
    public const int Attribute = 132;

    private const ulong DeleteObjects = 1;

    /// <summary>For the numbers and lengths of any call's fields but those of a list.</summary>
    private const int OfCall = 128;

    /// <summary>For the numbers and lengths of one part of a list.</summary>
    private const int OfPart = 32;

    private delegate void Body(ref ProtobufWriter writer);

    /// <summary>A call that tells nothing but its number.</summary>
    public static byte[] Bare(int call) => Request(call, 0, static (ref _) => { });

    public static byte[] OfCreateFederation(string name, ImmutableArray<HlaModule> modules) =>
        Request(CreateFederation, Room(name) + modules.Sum(module => Room(module.Name) + module.Content.Length + OfPart), (ref writer) =>
        {
            var set = writer.Length;
            foreach (var module in modules.Reverse())
            {
                var part = writer.Length;
                var file = writer.Length;
                Bytes(2, module.Content.AsSpan(), ref writer);
                writer.Text(1, module.Name);
                writer.Close(1, file);
                writer.Close(1, part);
            }

            writer.Close(2, set);
            writer.Text(1, name);
        });

    public static byte[] OfDestroyFederation(string name) => Request(DestroyFederation, Room(name), (ref writer) => writer.Text(1, name));

    public static byte[] OfJoin(string federate, string type, string federation) => Request(Join, Room(federate) + Room(type) + Room(federation), (ref writer) =>
    {
        writer.Text(3, federation);
        writer.Text(2, type);
        writer.Text(1, federate);
    });

    /// <summary>The federate's objects go with it.</summary>
    public static byte[] OfResign() => Request(Resign, 0, static (ref writer) => writer.Whole(1, DeleteObjects));

    public static byte[] OfObjectClass(string name) => Request(ObjectClass, Room(name), (ref writer) => writer.Text(1, name));

    public static byte[] OfAttribute(byte[] objectClass, string name) => Request(Attribute, objectClass.Length + Room(name), (ref writer) =>
    {
        writer.Text(2, name);
        Handle(1, objectClass, ref writer);
    });

    public static byte[] OfPublishAttributes(byte[] objectClass, ImmutableArray<byte[]> attributes) =>
        Request(PublishAttributes, objectClass.Length + attributes.Sum(attribute => attribute.Length + OfPart), (ref writer) =>
        {
            var set = writer.Length;
            foreach (var attribute in attributes.Reverse())
            {
                Handle(1, attribute, ref writer);
            }

            writer.Close(2, set);
            Handle(1, objectClass, ref writer);
        });

    public static byte[] OfRegisterObject(byte[] objectClass) => Request(RegisterObject, objectClass.Length, (ref writer) => Handle(1, objectClass, ref writer));

    public static byte[] OfUpdateAttributes(byte[] thing, ImmutableArray<(byte[] Attribute, byte[] Value)> values, ReadOnlyMemory<byte> tag) =>
        Request(UpdateAttributes, thing.Length + tag.Length + values.Sum(pair => pair.Attribute.Length + pair.Value.Length + OfPart), (ref writer) =>
        {
            Bytes(3, tag.Span, ref writer);
            var map = writer.Length;
            foreach (var (attribute, value) in values.Reverse())
            {
                var pair = writer.Length;
                Bytes(2, value, ref writer);
                Handle(1, attribute, ref writer);
                writer.Close(1, pair);
            }

            writer.Close(2, map);
            Handle(1, thing, ref writer);
        });

    public static byte[] OfDeleteObject(byte[] thing, ReadOnlyMemory<byte> tag) => Request(DeleteObject, thing.Length + tag.Length, (ref writer) =>
    {
        Bytes(2, tag.Span, ref writer);
        Handle(1, thing, ref writer);
    });

    private static byte[] Request(int call, int room, Body body)
    {
        var writer = new ProtobufWriter(new byte[room + OfCall]);
        body(ref writer);
        writer.Close(call, 0);
        return writer.Written.ToArray();
    }

    /// <summary>No text takes more bytes of UTF-8.</summary>
    private static int Room(string text) => 3 * text.Length;

    private static void Handle(int field, byte[] handle, ref ProtobufWriter writer)
    {
        var since = writer.Length;
        Bytes(1, handle, ref writer);
        writer.Close(field, since);
    }

    private static void Bytes(int field, ReadOnlySpan<byte> bytes, ref ProtobufWriter writer)
    {
        if (bytes.Length > 0)
        {
            var since = writer.Length;
            writer.Raw(bytes);
            writer.Close(field, since);
        }
    }
}
