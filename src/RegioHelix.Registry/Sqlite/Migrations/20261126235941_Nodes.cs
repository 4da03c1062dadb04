using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Nodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "job_effect",
                columns: table => new
                {
                    job_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_effect", x => x.job_id);
                });

            migrationBuilder.CreateTable(
                name: "node_secret",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    secret = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_node_secret", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "node_state",
                columns: table => new
                {
                    node = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    files = table.Column<string>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_node_state", x => x.node);
                });

            migrationBuilder.CreateTable(
                name: "ring_key",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ring_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "shared_file",
                columns: table => new
                {
                    shelf = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_file", x => new { x.shelf, x.path });
                });

            migrationBuilder.CreateTable(
                name: "shared_vintage",
                columns: table => new
                {
                    dataset = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    vintage = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_vintage", x => x.dataset);
                });

            migrationBuilder.CreateIndex(
                name: "ix_job_effect_at",
                table: "job_effect",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_shared_file_owner_id",
                table: "shared_file",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_shared_file_until",
                table: "shared_file",
                column: "until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "job_effect");

            migrationBuilder.DropTable(
                name: "node_secret");

            migrationBuilder.DropTable(
                name: "node_state");

            migrationBuilder.DropTable(
                name: "ring_key");

            migrationBuilder.DropTable(
                name: "shared_file");

            migrationBuilder.DropTable(
                name: "shared_vintage");
        }
    }
}
